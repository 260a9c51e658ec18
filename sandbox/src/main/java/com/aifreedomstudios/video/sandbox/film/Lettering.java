package com.aifreedomstudios.video.sandbox.film;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text as outlines of the bundled DejaVu Sans, without asking the machine for a font.
 *
 * <p>Right-to-left text is put into visual order; letters are not joined. A character the font lacks becomes a plain tile.
 */
final class Lettering {
    private static final Lettering BUNDLED = load();

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    private Lettering(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static Lettering bundled() {
        return BUNDLED;
    }

    private static Lettering load() {
        try (InputStream file = Lettering.class.getResourceAsStream("DejaVuSans.ttf")) {
            return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(file))));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font cannot be read", e);
        }
    }

    /** Draws one line, its baseline at {@code y}. */
    void draw(Graphics2D canvas, String text, double x, double y, double size) {
        canvas.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline(text, size)));
    }

    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** Breaks text into lines no wider than {@code width}, at its own line breaks, between words, else inside a word. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (var paragraph : text.lines().toList()) {
            var line = new StringBuilder();
            for (var word : List.of(paragraph.strip().split("(?<=\\s)", -1))) {
                if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                for (int character : word.codePoints().toArray()) {
                    if (!line.isEmpty() && width(line + Character.toString(character), size) > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    if (!line.isEmpty() || !Character.isWhitespace(character)) line.appendCodePoint(character);
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private Shape outline(String text, double size) {
        var line = new Path2D.Double();
        double[] pen = {0};
        visualOrder(text).codePoints().forEach(character -> {
            var glyph = glyph(character);
            var place = AffineTransform.getTranslateInstance(pen[0], 0);
            place.scale(size, -size);
            line.append(glyph.outline().getPathIterator(place), false);
            pen[0] += glyph.advance() * size;
        });
        return line;
    }

    private static String visualOrder(String text) {
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) return text;
        var runs = bidi.getRunCount();
        var levels = new byte[runs];
        var order = new String[runs];
        for (int i = 0; i < runs; i++) {
            var run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        return String.join("", order);
    }

    private double advance(int character) {
        return glyph(character).advance();
    }

    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, this::read);
    }

    private Glyph read(int character) {
        if (isInvisible(character)) return new Glyph(new Path2D.Double(), 0);
        try {
            var id = characters.getGlyphId(character);
            if (id == 0) return tile();
            var glyph = font.getGlyph().getGlyph(id);
            var outline = glyph == null ? new Path2D.Double() : new Path2D.Double(glyph.getPath());
            outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, 1 / unitsPerEm));
            return new Glyph(outline, font.getAdvanceWidth(id) / unitsPerEm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joiners, variation selectors and skin tones change the character before them; alone they show nothing. */
    private static boolean isInvisible(int character) {
        var type = Character.getType(character);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || (character >= 0xFE00 && character <= 0xFE0F)
                || (character >= 0x1F3FB && character <= 0x1F3FF);
    }

    private static Glyph tile() {
        var tile = new Area(new RoundRectangle2D.Double(0.08, -0.06, 0.74, 0.8, 0.2, 0.2));
        tile.subtract(new Area(new RoundRectangle2D.Double(0.14, 0, 0.62, 0.68, 0.12, 0.12)));
        return new Glyph(new Path2D.Double(tile), 0.9);
    }

    /** The outline and the width of one character, in em. */
    private record Glyph(Path2D outline, double advance) {}
}

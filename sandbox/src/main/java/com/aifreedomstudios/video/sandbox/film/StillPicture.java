package com.aifreedomstudios.video.sandbox.film;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** One drawn picture: a coloured scene with a text and its size on it. */
public record StillPicture(String text, int width, int height) {
    /**
     * The encoded picture.
     *
     * @param format {@code png} or {@code jpeg}
     */
    public byte[] encoded(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(draw(), format, bytes)) throw new IllegalArgumentException("Cannot write " + format);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private BufferedImage draw() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var hue = (text.hashCode() & 0xffff) / 65536f;
        canvas.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.35f, 0.95f), 0, height, Color.getHSBColor(hue + 0.1f, 0.6f, 0.6f)));
        canvas.fillRect(0, 0, width, height);
        var unit = Math.min(width, height) / 100.0;
        canvas.setColor(new Color(255, 255, 255, 90));
        canvas.fill(new Ellipse2D.Double(width - 45 * unit, 8 * unit, 36 * unit, 36 * unit));
        canvas.setColor(new Color(0x1b1b2f));
        var lettering = Lettering.bundled();
        var y = 60 * unit;
        for (var line : lettering.wrap(text, 11 * unit, width - 14 * unit)) {
            lettering.draw(canvas, line, 7 * unit, y, 11 * unit);
            y += 14 * unit;
        }
        lettering.draw(canvas, width + " × " + height, 7 * unit, height - 7 * unit, 6 * unit);
        canvas.dispose();
        return picture;
    }
}

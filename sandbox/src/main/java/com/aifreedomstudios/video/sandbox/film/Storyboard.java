package com.aifreedomstudios.video.sandbox.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws the frames of a script: the prompt, the model, and a clock that runs. */
final class Storyboard {
    private static final Color INK = new Color(0xfdfdfd);
    private static final Color FAINT = new Color(255, 255, 255, 190);
    private static final Color SHADE = new Color(8, 12, 28, 120);

    private final Lettering lettering = Lettering.bundled();
    private final Script script;
    private final double unit;
    private final float hue;
    private final BufferedImage still;

    Storyboard(Script script) {
        this.script = script;
        this.unit = Math.min(script.width(), script.height()) / 100.0;
        this.hue = (script.prompt().hashCode() & 0xffff) / 65536f;
        this.still = still();
    }

    /** The picture so many seconds into the film. */
    BufferedImage frame(double second) {
        var frame = new BufferedImage(script.width(), script.height(), BufferedImage.TYPE_INT_RGB);
        var canvas = canvas(frame);
        canvas.drawImage(still, 0, 0, null);
        drawClock(canvas, second);
        drawProgress(canvas, second);
        canvas.dispose();
        return frame;
    }

    private BufferedImage still() {
        var frame = new BufferedImage(script.width(), script.height(), BufferedImage.TYPE_INT_RGB);
        var canvas = canvas(frame);
        canvas.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue, 0.62f, 0.42f),
                script.width(),
                script.height(),
                Color.getHSBColor(hue + 0.16f, 0.7f, 0.2f)));
        canvas.fillRect(0, 0, script.width(), script.height());
        drawModel(canvas);
        drawPrompt(canvas);
        drawFooter(canvas);
        canvas.dispose();
        return frame;
    }

    private void drawModel(Graphics2D canvas) {
        var size = 4.6 * unit;
        var width = lettering.width(script.model(), size);
        canvas.setColor(SHADE);
        canvas.fill(
                new RoundRectangle2D.Double(8 * unit, 6 * unit, width + 5 * unit, 8.4 * unit, 8.4 * unit, 8.4 * unit));
        canvas.setColor(INK);
        lettering.draw(canvas, script.model(), 10.5 * unit, 11.8 * unit, size);
    }

    /** As large as it fits between the model's name and the footer; cut where even the smallest size does not. */
    private void drawPrompt(Graphics2D canvas) {
        var width = script.width() - 16 * unit;
        var top = 24 * unit;
        var height = script.height() - top - 25 * unit;
        var prompt = script.prompt().strip();
        var size = 10 * unit;
        List<String> lines = lettering.wrap(prompt, size, width);
        while (lines.size() * size * 1.35 > height && size > 3.2 * unit) {
            size *= 0.92;
            lines = lettering.wrap(prompt, size, width);
        }
        var room = Math.max(1, (int) (height / (size * 1.35)));
        if (lines.size() > room) {
            lines = new ArrayList<>(lines.subList(0, room));
            lines.set(room - 1, lines.getLast() + " …");
        }
        canvas.setColor(INK);
        var y = top + (height - lines.size() * size * 1.35) / 2 + size;
        for (var line : lines) {
            lettering.draw(canvas, line, 8 * unit, y, size);
            y += size * 1.35;
        }
    }

    private void drawFooter(Graphics2D canvas) {
        canvas.setColor(FAINT);
        var text = script.width() + " × " + script.height() + "  ·  " + script.seconds() + " s  ·  "
                + (script.sound() ? "with sound" : "silent") + "  ·  simulated";
        lettering.draw(canvas, text, 8 * unit, script.height() - 11 * unit, 3.4 * unit);
    }

    private void drawClock(Graphics2D canvas, double second) {
        var whole = (int) second;
        var text = String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
        var size = 6.4 * unit;
        var right = script.width() - 8 * unit;
        var radius = 3.6 * unit;
        var left = right - lettering.width(text, size) - 3 * radius;
        canvas.setColor(INK);
        lettering.draw(canvas, text, right - lettering.width(text, size), 12.4 * unit, size);
        canvas.setStroke(new BasicStroke((float) (0.7 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Ellipse2D.Double(left, 10.2 * unit - radius, 2 * radius, 2 * radius));
        var angle = 360 * second / script.seconds();
        canvas.fill(new Arc2D.Double(
                left + 1.1 * unit,
                10.2 * unit - radius + 1.1 * unit,
                2 * radius - 2.2 * unit,
                2 * radius - 2.2 * unit,
                90,
                -angle,
                Arc2D.PIE));
    }

    private void drawProgress(Graphics2D canvas, double second) {
        var width = script.width() - 16 * unit;
        var y = script.height() - 7 * unit;
        canvas.setColor(SHADE);
        canvas.fill(new RoundRectangle2D.Double(8 * unit, y, width, 1.6 * unit, 1.6 * unit, 1.6 * unit));
        canvas.setColor(INK);
        canvas.fill(new RoundRectangle2D.Double(
                8 * unit,
                y,
                Math.max(1.6 * unit, width * second / script.seconds()),
                1.6 * unit,
                1.6 * unit,
                1.6 * unit));
    }

    private static Graphics2D canvas(BufferedImage frame) {
        var canvas = frame.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return canvas;
    }
}

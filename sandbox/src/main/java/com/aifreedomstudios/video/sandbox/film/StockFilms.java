package com.aifreedomstudios.video.sandbox.film;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A studio for thousands of films: one small film is made per shape and length and shared by all; only the mark differs.
 */
public final class StockFilms implements FilmStudio {
    private final Map<Shape, byte[]> made = new ConcurrentHashMap<>();

    @Override
    public Film make(Script script, String mark) {
        var shape = new Shape(script.width(), script.height(), script.seconds());
        return Film.of(made.computeIfAbsent(shape, StockFilms::shoot), mark);
    }

    private static byte[] shoot(Shape shape) {
        var frame = new BufferedImage(shape.width, shape.height, BufferedImage.TYPE_INT_RGB);
        var canvas = frame.createGraphics();
        canvas.setColor(new Color(0x23395d));
        canvas.fillRect(0, 0, shape.width, shape.height);
        canvas.setColor(Color.WHITE);
        canvas.fillOval(shape.width / 2 - 40, shape.height / 2 - 40, 80, 80);
        canvas.dispose();
        var reel = new Reel(shape.width, shape.height, 1);
        reel.add(frame);
        for (int second = 1; second < shape.seconds; second++) reel.hold();
        return reel.mp4();
    }

    private record Shape(int width, int height, int seconds) {}
}

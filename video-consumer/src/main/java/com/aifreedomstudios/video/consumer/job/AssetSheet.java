package com.aifreedomstudios.video.consumer.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was asked beside what was delivered. */
public record AssetSheet(List<Entry> entries) {

    /** How far the file's length may be from the asked one: video frames and sound frames do not end together. */
    private static final double DURATION_TOLERANCE_SECONDS = 0.5;

    private static final double RATIO_TOLERANCE = 0.02;

    /**
     * One property of the video.
     *
     * @param asked absent: nothing in particular
     */
    public record Entry(String name, @Nullable String asked, String got, boolean matches) {}

    public AssetSheet {
        entries = List.copyOf(entries);
    }

    public boolean matches() {
        return entries.stream().allMatch(Entry::matches);
    }

    public static AssetSheet of(VideoRequest request, Plan plan, VideoFacts facts) {
        var entries = new ArrayList<Entry>();
        entries.add(entry("model", request.model(), plan.model(), plan.model().equals(request.model())));
        var seconds = request.durationSeconds();
        entries.add(entry(
                "durationSeconds",
                seconds,
                decimal(facts.durationSeconds()),
                seconds != null && Math.abs(facts.durationSeconds() - seconds) <= DURATION_TOLERANCE_SECONDS));
        entries.add(entry(
                "aspectRatio",
                request.aspectRatio(),
                facts.width() + "x" + facts.height(),
                request.aspectRatio() != null && hasRatio(facts, request.aspectRatio())));
        entries.add(entry(
                "resolution",
                request.resolution(),
                Math.min(facts.width(), facts.height()) + "p",
                (Math.min(facts.width(), facts.height()) + "p").equals(request.resolution())));
        entries.add(entry(
                "audio",
                request.audio(),
                Boolean.toString(facts.audio()),
                request.audio() != null && request.audio() == facts.audio()));
        return new AssetSheet(entries);
    }

    private static Entry entry(String name, @Nullable Object asked, String got, boolean same) {
        return new Entry(name, asked == null ? null : asked.toString(), got, asked == null || same);
    }

    private static boolean hasRatio(VideoFacts facts, String ratio) {
        var parts = ratio.split(":", 2);
        var wanted = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
        var got = (double) facts.width() / facts.height();
        return Math.abs(got / wanted - 1) <= RATIO_TOLERANCE;
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}

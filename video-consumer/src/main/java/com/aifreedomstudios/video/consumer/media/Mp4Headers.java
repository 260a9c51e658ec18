package com.aifreedomstudios.video.consumer.media;

import com.aifreedomstudios.video.consumer.generation.ReadVideo;
import com.aifreedomstudios.video.consumer.job.VideoFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the headers of an MP4 file. */
final class Mp4Headers implements ReadVideo {

    @Override
    public Optional<VideoFacts> read(Path file) {
        try (var channel = FileChannel.open(file)) {
            return MovieFile.movieIn(channel).flatMap(Mp4Headers::facts);
        } catch (IndexOutOfBoundsException _) {
            // A header that is shorter than its kind is.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<VideoFacts> facts(Box movie) {
        var tracks = movie.all("trak").map(Track::new).toList();
        return tracks.stream()
                .filter(track -> track.kind().equals("vide"))
                .findFirst()
                .map(video -> facts(movie, video, tracks))
                .filter(facts -> facts.width() > 0 && facts.height() > 0);
    }

    private static VideoFacts facts(Box movie, Track video, List<Track> all) {
        var shape = video.shape();
        var audio = all.stream().anyMatch(track -> track.kind().equals("soun"));
        return new VideoFacts(seconds(movie, video), shape.width(), shape.height(), video.codec(), audio);
    }

    private static double seconds(Box movie, Track video) {
        var seconds = video.seconds();
        return seconds > 0
                ? seconds
                : movie.first("mvhd")
                        .map(header -> Track.seconds(header.body()))
                        .orElse(0.0);
    }
}

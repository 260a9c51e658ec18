package com.aifreedomstudios.video.sandbox.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.JCodecException;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.Picture;
import org.mp4parser.IsoFile;
import org.mp4parser.boxes.iso14496.part12.MovieBox;
import org.mp4parser.boxes.iso14496.part12.TrackBox;
import org.mp4parser.boxes.iso14496.part12.TrackHeaderBox;

/**
 * What a video file shows to whoever plays it.
 *
 * @param seconds by its movie header
 * @param width of its video track, and of a frame decoded from it
 */
record VideoFile(double seconds, int width, int height) {

    /**
     * Reads the boxes and decodes a frame.
     *
     * @throws IOException if it cannot be played; the message says why
     */
    static VideoFile read(Path file) throws IOException {
        try {
            VideoFile stated = readBoxes(file);
            Picture frame = decode(file);
            if (frame.getCroppedWidth() != stated.width || frame.getCroppedHeight() != stated.height) {
                throw new IOException("its header says %dx%d, its first frame is %dx%d"
                        .formatted(stated.width, stated.height, frame.getCroppedWidth(), frame.getCroppedHeight()));
            }
            return stated;
        } catch (RuntimeException damaged) {
            // Neither library says which exceptions a damaged file leads to; they are of many kinds.
            throw new IOException("it is damaged: " + damaged, damaged);
        }
    }

    private static VideoFile readBoxes(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                IsoFile iso = new IsoFile(channel)) {
            List<MovieBox> movies = iso.getBoxes(MovieBox.class);
            if (movies.isEmpty()) {
                throw new IOException("it is no MP4 file: it has no movie box");
            }
            MovieBox movie = movies.getFirst();
            TrackHeaderBox header = movie.getBoxes(TrackBox.class).stream()
                    .map(TrackBox::getTrackHeaderBox)
                    .filter(track -> track.getWidth() > 0)
                    .findFirst()
                    .orElseThrow(() -> new IOException("it has no video track"));
            double seconds = (double) movie.getMovieHeaderBox().getDuration()
                    / movie.getMovieHeaderBox().getTimescale();
            return new VideoFile(seconds, (int) header.getWidth(), (int) header.getHeight());
        }
    }

    private static Picture decode(Path file) throws IOException {
        try (SeekableByteChannel channel = NIOUtils.readableChannel(file.toFile())) {
            Picture frame = FrameGrab.createFrameGrab(channel).getNativeFrame();
            if (frame == null) {
                throw new IOException("it has no frame");
            }
            return frame;
        } catch (JCodecException e) {
            throw new IOException("no frame can be decoded: " + e.getMessage(), e);
        }
    }
}

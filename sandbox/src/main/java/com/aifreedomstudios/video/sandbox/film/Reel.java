package com.aifreedomstudios.video.sandbox.film;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.common.Codec;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.Brand;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** Frames on their way into an H.264 MP4. Every frame is a key frame, which makes encoding cheap and seeking exact. */
final class Reel {
    private static final int TIMESCALE = 1000;

    private final int width;
    private final int height;
    private final int framesPerSecond;
    private final H264Encoder encoder = H264Encoder.createH264Encoder();
    private final List<byte[]> frames = new ArrayList<>();
    private boolean sound;

    Reel(int width, int height, int framesPerSecond) {
        this.width = width;
        this.height = height;
        this.framesPerSecond = framesPerSecond;
        encoder.setKeyInterval(1);
    }

    void add(BufferedImage frame) {
        var encoded = encoder.encodeFrame(yuv(frame), ByteBuffer.allocate(width * height * 3))
                .getData();
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        frames.add(bytes);
    }

    /** The last frame once more; costs nothing. */
    void hold() {
        frames.add(frames.getLast());
    }

    /** Adds an AAC track in which nothing is heard. */
    Reel withSilence() {
        sound = true;
        return this;
    }

    byte[] mp4() {
        var size = frames.stream().mapToInt(frame -> frame.length).sum() + 64 * 1024;
        var bytes = new byte[size];
        var file = ByteBufferSeekableByteChannel.writeToByteBuffer(ByteBuffer.wrap(bytes));
        try {
            var muxer = MP4Muxer.createMP4Muxer(file, Brand.MP4);
            var track = muxer.addVideoTrack(
                    Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(new Size(width, height), ColorSpace.YUV420J));
            for (int i = 0; i < frames.size(); i++)
                track.addFrame(Packet.createPacket(
                        ByteBuffer.wrap(frames.get(i)),
                        (long) i * TIMESCALE / framesPerSecond,
                        TIMESCALE,
                        TIMESCALE / framesPerSecond,
                        i,
                        FrameType.KEY,
                        null));
            if (sound) Silence.addTo(muxer, (double) frames.size() / framesPerSecond);
            muxer.finish();
            return Arrays.copyOf(bytes, (int) file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Full-range BT.601, as the encoder expects it: every value less 128. */
    private Picture yuv(BufferedImage frame) {
        var picture = Picture.create(width, height, ColorSpace.YUV420J);
        var rgb = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
        var y = picture.getPlaneData(0);
        for (int i = 0; i < rgb.length; i++)
            y[i] = (byte) (((77 * red(rgb[i]) + 150 * green(rgb[i]) + 29 * blue(rgb[i])) >> 8) - 128);
        var u = picture.getPlaneData(1);
        var v = picture.getPlaneData(2);
        for (int row = 0, i = 0; row < height; row += 2)
            for (int column = 0; column < width; column += 2, i++) {
                var at = rgb[row * width + column];
                u[i] = (byte) ((-43 * red(at) - 85 * green(at) + 128 * blue(at)) >> 8);
                v[i] = (byte) ((128 * red(at) - 107 * green(at) - 21 * blue(at)) >> 8);
            }
        return picture;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 255;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 255;
    }

    private static int blue(int rgb) {
        return rgb & 255;
    }
}

package com.aifreedomstudios.video.sandbox.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jcodec.common.AudioCodecMeta;
import org.jcodec.common.AudioFormat;
import org.jcodec.common.Codec;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** A sound track in which nothing is heard: one constant AAC-LC frame, mono at 44.1 kHz, over and over. */
final class Silence {
    private static final int RATE = 44_100;
    private static final int SAMPLES_PER_FRAME = 1024;
    /** An ADTS header, which the muxer takes the decoder's settings from, before six bytes of silence. */
    private static final byte[] FRAME = HexFormat.of().parseHex("fff15040" + "01bffc" + "00c800802380");

    private Silence() {}

    static void addTo(MP4Muxer muxer, double seconds) throws IOException {
        var track = muxer.addAudioTrack(Codec.AAC, AudioCodecMeta.fromAudioFormat(AudioFormat.MONO_44K_S16_LE));
        var count = (int) (seconds * RATE / SAMPLES_PER_FRAME);
        for (int i = 0; i < count; i++)
            track.addFrame(Packet.createPacket(
                    ByteBuffer.wrap(FRAME),
                    (long) i * SAMPLES_PER_FRAME,
                    RATE,
                    SAMPLES_PER_FRAME,
                    i,
                    FrameType.KEY,
                    null));
    }
}

package com.aifreedomstudios.video.consumer.replicate;

import com.aifreedomstudios.video.consumer.generation.SpoolUnavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The file that a transfer fills, with the digest of what is in it. Trouble with the disk is told apart from the network's. */
final class TransferFile implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long bytes;

    private TransferFile(Path file, FileChannel channel, MessageDigest digest) {
        this.file = file;
        this.channel = channel;
        this.digest = digest;
    }

    static TransferFile open(Path file) {
        try {
            return new TransferFile(
                    file,
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING),
                    MessageDigest.getInstance("SHA-256"));
        } catch (IOException e) {
            throw diskTrouble(file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    void append(byte[] buffer, int length) {
        try {
            var rest = ByteBuffer.wrap(buffer, 0, length);
            while (rest.hasRemaining()) {
                bytes += channel.write(rest);
            }
            digest.update(buffer, 0, length);
        } catch (IOException e) {
            throw diskTrouble(file, e);
        }
    }

    /** Returns when the machine may lose its power without losing what is in it. */
    void secure() {
        try {
            channel.force(true);
        } catch (IOException e) {
            throw diskTrouble(file, e);
        }
    }

    void startOver() {
        try {
            channel.truncate(0);
            digest.reset();
            bytes = 0;
        } catch (IOException e) {
            throw diskTrouble(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw diskTrouble(file, e);
        }
    }

    private static SpoolUnavailable diskTrouble(Path file, IOException e) {
        return new SpoolUnavailable(Objects.requireNonNull(file.toAbsolutePath().getParent()), e);
    }
}

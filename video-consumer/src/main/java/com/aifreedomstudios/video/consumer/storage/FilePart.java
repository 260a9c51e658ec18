package com.aifreedomstudios.video.consumer.storage;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;

/** A stretch of a file, read anew for every attempt to send it; memory does not depend on its length. */
record FilePart(Path file, long offset, long length) implements ContentStreamProvider {

    RequestBody body() {
        return RequestBody.fromContentProvider(this, length, VideoFile.CONTENT_TYPE);
    }

    @Override
    public InputStream newStream() {
        try {
            var channel = FileChannel.open(file);
            channel.position(offset);
            return new BufferedInputStream(new Stretch(Channels.newInputStream(channel), length), 64 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a stream early. */
    private static final class Stretch extends FilterInputStream {

        private long left;

        Stretch(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int start, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            var read = super.read(buffer, start, (int) Math.min(count, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            var skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

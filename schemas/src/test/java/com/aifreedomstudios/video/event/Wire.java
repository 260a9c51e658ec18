package com.aifreedomstudios.video.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Events as Avro bytes, without the registry's five bytes in front. */
final class Wire {

    private Wire() {}

    static byte[] write(GenericData.Record event) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericData.Record>(event.getSchema(), Specimen.MODEL).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static IndexedRecord read(byte[] bytes, Schema writer, Schema reader) {
        return read(bytes, new GenericDatumReader<>(writer, reader, Specimen.MODEL));
    }

    static IndexedRecord read(byte[] bytes, Schema writer, Class<? extends SpecificRecord> type) {
        var model = SpecificData.getForClass(type);
        return read(bytes, new SpecificDatumReader<>(writer, model.getSchema(type), model));
    }

    private static IndexedRecord read(byte[] bytes, DatumReader<? extends IndexedRecord> reader) {
        var decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        try {
            var event = reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IllegalStateException("Bytes are left over");
            }
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package com.aifreedomstudios.video.adapter.kafka;

import com.aifreedomstudios.video.adapter.campaign.NewsDelivery;
import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import com.aifreedomstudios.video.adapter.campaign.Refusal;
import com.aifreedomstudios.video.adapter.campaign.VideoNews;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the news in a record, or puts the record aside where that can never be done. */
final class NewsWork implements RecordWork {

    private static final Logger log = LoggerFactory.getLogger(NewsWork.class);

    private final EventDecoder decoder;
    private final NewsDelivery delivery;
    private final DeadLetters deadLetters;

    NewsWork(EventDecoder decoder, NewsDelivery delivery, DeadLetters deadLetters) {
        this.decoder = decoder;
        this.delivery = delivery;
        this.deadLetters = deadLetters;
    }

    @Override
    public void finish(ConsumerRecord<byte[], byte[]> record) {
        VideoNews news;
        try {
            news = EventMapping.news(decoder.decode(record));
        } catch (PartnerUnavailable e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // Avro meets hostile bytes with Errors too; whatever it is, the next record is not to blame.
            deadLetters.put(record, DeadLetters.Reason.UNREADABLE, String.valueOf(e));
            return;
        }
        deliver(record, news);
    }

    private void deliver(ConsumerRecord<byte[], byte[]> record, VideoNews news) {
        try {
            Refusal refusal = Traceparent.within(record.headers(), () -> delivery.deliver(news));
            if (refusal != null) {
                deadLetters.put(record, DeadLetters.Reason.REFUSED, refusal.status() + " " + refusal.reason());
            }
        } catch (PlatformUnavailable | PartnerUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("A bug met record {}-{}@{}", record.topic(), record.partition(), record.offset(), e);
            deadLetters.put(record, DeadLetters.Reason.BUG, e.toString());
        }
    }
}

package com.aifreedomstudios.video.consumer.generation;

import com.aifreedomstudios.video.consumer.job.Prediction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Looks up what the provider has created on our account. */
public interface ListPredictions {

    /**
     * All predictions created since an instant, page by page to the end, and some created up to minutes earlier, because the
     * provider's clock is not ours. Blocks for seconds; costs nothing.
     *
     * @throws TryLater if the provider does not answer; an incomplete listing is never returned
     */
    List<Listed> since(Instant from);

    /**
     * A prediction in the list.
     *
     * @param providerModel {@code owner/name}
     * @param input as sent, with values of the types that {@link com.aifreedomstudios.video.consumer.job.Submission#input}
     *     has (integers may be {@code Long}); empty once the provider has deleted it
     */
    record Listed(Prediction prediction, String providerModel, Map<String, Object> input) {}
}

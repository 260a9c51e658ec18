package com.aifreedomstudios.video.adapter.campaign;

import static com.aifreedomstudios.video.adapter.campaign.Samples.aRequest;
import static com.aifreedomstudios.video.adapter.campaign.Samples.generated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewsDeliveryTest {

    private final FakeCampaignPlatform platform = new FakeCampaignPlatform();
    private final RecordedAnnouncements announced = new RecordedAnnouncements();
    private final NewsDelivery delivery = new NewsDelivery(platform, announced);

    @Test
    void attachesTheVideoTellsTheChatAndAnnouncesIt() {
        Refusal refusal = delivery.deliver(generated("r-1"));

        assertThat(refusal).isNull();
        assertThat(platform.creatives()).containsExactly("https://cdn.example.com/r-1.mp4");
        assertThat(platform.messages())
                .containsExactly("Video generated and added to creatives! Model: veo-3.1, Duration: 8s");
        assertThat(announced.lines).singleElement().asString().startsWith("attached r-1 with message ");
    }

    @Test
    void tellsTheChatWhyThereIsNoVideo() {
        delivery.deliver(new VideoNews.Failed(
                aRequest("r-1"), "PROMPT_FLAGGED", "The prompt was refused as sensitive. Change it and ask again."));

        assertThat(platform.messages())
                .containsExactly("The prompt was refused as sensitive. Change it and ask again. (PROMPT_FLAGGED)");
        assertThat(announced.lines).isEmpty();
    }

    @Test
    void keepsOneMessagePerRequestWhateverTheOrderOfTheNews() {
        delivery.deliver(new VideoNews.Progressed(aRequest("r-1"), 1, "Waiting for the model"));
        delivery.deliver(new VideoNews.Progressed(aRequest("r-1"), 2, "Generating"));
        delivery.deliver(generated("r-1"));
        delivery.deliver(new VideoNews.Progressed(aRequest("r-1"), 3, "Storing"));

        assertThat(platform.messages()).singleElement().asString().startsWith("Video generated");
    }

    @Test
    void replayingAllNewsChangesNothing() {
        List<VideoNews> news = List.of(
                new VideoNews.Progressed(aRequest("r-1"), 1, "Generating"),
                generated("r-1"),
                new VideoNews.Failed(aRequest("r-2"), "CANCELLED", "Cancelled."));
        news.forEach(delivery::deliver);
        List<String> before = platform.messages();

        news.forEach(delivery::deliver);

        assertThat(platform.messages()).isEqualTo(before).hasSize(2);
        assertThat(platform.creatives()).hasSize(1);
        assertThat(announced.lines).hasSize(2).allMatch(announced.lines.getFirst()::equals);
    }

    @Test
    void tellsTheChatAndDownstreamThatTheCreativeWasRefused() {
        Refusal refusal = delivery.deliver(generated(aRequest("r-1", "no-such-campaign", Samples.SESSION)));

        assertThat(refusal).isEqualTo(new Refusal(404, "Campaign not found"));
        assertThat(platform.messages())
                .containsExactly("The video was generated, but could not be added to the creatives: "
                        + "Campaign not found. The video itself is kept.");
        assertThat(announced.lines).containsExactly("rejected r-1: 404 Campaign not found");
    }

    @Test
    void announcesTheCreativeAlsoWhereTheChatRefusesTheMessage() {
        Refusal refusal = delivery.deliver(generated(aRequest("r-1", Samples.CAMPAIGN, "no-such-session")));

        assertThat(refusal).isEqualTo(new Refusal(404, "Session not found"));
        assertThat(announced.lines).containsExactly("attached r-1 with message null");
    }

    @Test
    void saysNothingWhereNobodyAskedInAChat() {
        delivery.deliver(generated(aRequest("r-1", Samples.CAMPAIGN, null)));

        assertThat(platform.messages()).isEmpty();
        assertThat(announced.lines).containsExactly("attached r-1 with message null");
    }

    @Test
    void announcesNothingBeforeThePlatformHasIt() {
        platform.goDown();

        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> delivery.deliver(generated("r-1")));
        assertThat(announced.lines).isEmpty();
    }

    /** Announcements as lines. */
    private static final class RecordedAnnouncements implements CreativeAnnouncements {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void attached(Creative creative, String creativeId, @Nullable String messageId) {
            lines.add("attached %s with message %s".formatted(creative.request().requestId(), messageId));
        }

        @Override
        public void rejected(Creative creative, Refusal refusal) {
            lines.add(
                    "rejected %s: %d %s".formatted(creative.request().requestId(), refusal.status(), refusal.reason()));
        }
    }
}

package com.aifreedomstudios.video.adapter.platform;

import static com.aifreedomstudios.video.adapter.campaign.Samples.aCreative;
import static com.aifreedomstudios.video.adapter.campaign.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aifreedomstudios.video.adapter.campaign.Attachment;
import com.aifreedomstudios.video.adapter.campaign.CampaignPlatform;
import com.aifreedomstudios.video.adapter.campaign.CampaignPlatformContract;
import com.aifreedomstudios.video.adapter.campaign.PlatformUnavailable;
import com.aifreedomstudios.video.adapter.campaign.Samples;
import com.aifreedomstudios.video.adapter.rest.TestingPlatformApi;
import com.aifreedomstudios.video.sandbox.platform.PlatformSimulator;
import com.aifreedomstudios.video.sandbox.platform.StoredCreative;
import com.aifreedomstudios.video.sandbox.platform.StoredMessage;
import com.aifreedomstudios.video.sandbox.simulator.Controls;
import com.aifreedomstudios.video.sandbox.simulator.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestPlatformTest implements CampaignPlatformContract {

    @TempDir
    Path folder;

    private Controls controls;
    private PlatformSimulator simulator;

    @BeforeEach
    void start() {
        controls = Controls.journallingTo(folder.resolve("platform.jsonl"), 1);
        simulator = new PlatformSimulator(0, controls, TestingPlatformApi.SECRET)
                .withCampaign(Samples.TENANT, Samples.CAMPAIGN, "Spring", Samples.SESSION)
                .start();
    }

    @AfterEach
    void stop() {
        simulator.close();
        controls.close();
    }

    @Override
    public CampaignPlatform platform() {
        return new NestPlatform(TestingPlatformApi.at(simulator.apiUrl()));
    }

    @Override
    public List<String> creatives() {
        return simulator.creatives(Samples.CAMPAIGN).stream()
                .map(StoredCreative::videoUrl)
                .toList();
    }

    @Override
    public List<String> messages() {
        return simulator.messages(Samples.SESSION).stream()
                .map(StoredMessage::message)
                .toList();
    }

    @Override
    public void goDown() {
        controls.misbehaviours().always("", Fault.status(503));
    }

    @Test
    void leavesACreativeThatAPersonCanReview() {
        platform().attach(aCreative("r-1"));

        StoredCreative creative = simulator.creatives(Samples.CAMPAIGN).getFirst();
        assertThat(creative.status()).isEqualTo("needsReview");
        assertThat(creative.tags()).contains("video-request:r-1", "model:veo-3.1");
        assertThat(creative.document().path("visual").path("prompt").asString())
                .isEqualTo("A harbour at dawn, slow dolly shot");
        assertThat(simulator.assets(Samples.CAMPAIGN)).containsExactly("https://cdn.example.com/r-1.mp4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asset.add", "creative.list", "creative.create"})
    void findsItsCreativeAgainWhenAReplyWasLost(String route) {
        controls.misbehaviours().next(route, Fault.executeThenDrop());

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().attach(aCreative("r-1")));
        Attachment again = platform().attach(aCreative("r-1"));

        assertThat(again)
                .isEqualTo(new Attachment.Attached(
                        simulator.creatives(Samples.CAMPAIGN).getFirst().id()));
        assertThat(controls.journal().count("creative.created")).isEqualTo(1);
        assertThat(controls.journal().count("asset.added")).isEqualTo(1);
    }

    @Test
    void findsItsCreativeAgainWhenTheReplyCameTooLate() {
        controls.misbehaviours().next("creative.create", new Fault.DelayAfter(Duration.ofSeconds(2)));
        NestPlatform impatient = new NestPlatform(
                TestingPlatformApi.at(simulator.apiUrl(), TestingPlatformApi.SECRET, Duration.ofMillis(300)));

        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> impatient.attach(aCreative("r-1")));
        impatient.attach(aCreative("r-1"));

        assertThat(controls.journal().count("creative.created")).isEqualTo(1);
    }

    @Test
    void tellsOnceWhenTheReplyWasLost() {
        controls.misbehaviours().next("chat.system-message", Fault.executeThenDrop());

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().tell(aMessage("r-1", "Done", 1)));
        platform().tell(aMessage("r-1", "Done", 1));

        assertThat(messages()).containsExactly("Done");
    }

    @Test
    void refusesForGoodWhatThePlatformCallsAConflict() {
        controls.misbehaviours()
                .next("creative.create", new Fault.AnswerInstead(409, Map.of(), "{\"message\":\"Duplicate\"}"));

        assertThat(platform().attach(aCreative("r-1"))).isInstanceOf(Attachment.Refused.class);
    }

    @Test
    void waitsWhenItsTokenIsNotAccepted() {
        CampaignPlatform stranger = new NestPlatform(TestingPlatformApi.at(
                simulator.apiUrl(), "another-secret-0123456789-0123456789", Duration.ofSeconds(5)));

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> stranger.attach(aCreative("r-1")))
                .withMessageContaining("401");
    }

    @Test
    void doesNotTakeAStrangersCreativeForItsOwn() {
        platform().attach(aCreative("r-1"));
        controls.misbehaviours()
                .next(
                        "creative.list",
                        new Fault.AnswerInstead(
                                200,
                                Map.of(),
                                "[{\"_id\":\"x\",\"campaignId\":\"campaign-1\",\"metadata\":{\"tags\":[\"video-request:r-1\"]}}]"));

        platform().attach(aCreative("r-2"));

        assertThat(creatives()).hasSize(2);
    }
}

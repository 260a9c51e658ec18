package com.aifreedomstudios.video.adapter.upsert;

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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpsertPlatformTest implements CampaignPlatformContract {

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
        return new UpsertPlatform(TestingPlatformApi.at(simulator.apiUrl()));
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
    void putsTheCreativeUnderAnIdOfItsOwn() {
        Attachment attachment = platform().attach(aCreative("r-1"));

        assertThat(attachment)
                .isEqualTo(new Attachment.Attached(aCreative("r-1").id()));
        assertThat(simulator.creatives(Samples.CAMPAIGN).getFirst().status()).isEqualTo("needsReview");
    }

    @Test
    void leavesOneCreativeAndOneMessageWhenRepliesWereLost() {
        controls.misbehaviours().next("upsert.creative", Fault.executeThenDrop());
        controls.misbehaviours().next("upsert.message", Fault.executeThenDrop());

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().attach(aCreative("r-1")));
        platform().attach(aCreative("r-1"));
        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().tell(aMessage("r-1", "Done", 1)));
        platform().tell(aMessage("r-1", "Done", 1));

        assertThat(creatives()).hasSize(1);
        assertThat(messages()).containsExactly("Done");
    }
}

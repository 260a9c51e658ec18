package com.aifreedomstudios.video.adapter.campaign;

import static com.aifreedomstudios.video.adapter.campaign.Samples.aCreative;
import static com.aifreedomstudios.video.adapter.campaign.Samples.aCreativeOf;
import static com.aifreedomstudios.video.adapter.campaign.Samples.aMessage;
import static com.aifreedomstudios.video.adapter.campaign.Samples.aMessageIn;
import static com.aifreedomstudios.video.adapter.campaign.Samples.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every platform does for the core; it knows {@link Samples#CAMPAIGN} and {@link Samples#SESSION}. */
public interface CampaignPlatformContract {

    CampaignPlatform platform();

    /** URLs of the videos that the campaign shows, one for each creative. */
    List<String> creatives();

    /** The texts that the session shows. */
    List<String> messages();

    void goDown();

    @Test
    default void attachesOneCreativeHoweverOftenItIsTold() {
        Attachment first = platform().attach(aCreative("r-1"));
        Attachment again = platform().attach(aCreative("r-1"));

        assertThat(first).isInstanceOf(Attachment.Attached.class).isEqualTo(again);
        assertThat(creatives()).containsExactly("https://cdn.example.com/r-1.mp4");
    }

    @Test
    default void attachesACreativeForEachRequest() {
        Attachment one = platform().attach(aCreative("r-1"));
        Attachment other = platform().attach(aCreative("r-2"));

        assertThat(one).isNotEqualTo(other);
        assertThat(creatives()).hasSize(2);
    }

    @Test
    default void refusesACreativeForACampaignThatDoesNotExist() {
        Attachment attachment = platform().attach(aCreativeOf(aRequest("r-1", "no-such-campaign", null)));

        assertThat(attachment)
                .isInstanceOfSatisfying(
                        Attachment.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal(404, "Campaign not found")));
    }

    @Test
    default void showsOneMessageHoweverOftenItIsTold() {
        platform().tell(aMessage("r-1", "Done", 7));
        Telling again = platform().tell(aMessage("r-1", "Done", 7));

        assertThat(again).isInstanceOf(Telling.Told.class);
        assertThat(messages()).containsExactly("Done");
    }

    @Test
    default void replacesAMessageByItsNewerRevision() {
        platform().tell(aMessage("r-1", "Generating", 2));
        platform().tell(aMessage("r-1", "Done", Integer.MAX_VALUE));

        assertThat(messages()).containsExactly("Done");
    }

    @Test
    default void neverGoesBackToAnOlderRevision() {
        platform().tell(aMessage("r-1", "Done", Integer.MAX_VALUE));
        Telling late = platform().tell(aMessage("r-1", "Generating", 2));

        assertThat(late).isInstanceOf(Telling.Told.class);
        assertThat(messages()).containsExactly("Done");
    }

    @Test
    default void refusesAMessageForASessionThatDoesNotExist() {
        assertThat(platform().tell(aMessageIn("no-such-session"))).isInstanceOf(Telling.Refused.class);
    }

    @Test
    default void saysLaterWhileItIsDown() {
        goDown();

        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().attach(aCreative("r-1")));
        assertThatExceptionOfType(PlatformUnavailable.class)
                .isThrownBy(() -> platform().tell(aMessage("r-1", "Done", 1)));
    }
}

package com.aifreedomstudios.video.consumer.replicate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import okio.Buffer;

/** What can go wrong with a create after it has reached the provider. */
enum CreateFault {
    RESET_AFTER_THE_REQUEST(() -> Given.created().onResponseStart(Given.HANG_UP)),
    NO_REPLY_IN_TIME(() -> Given.created().headersDelay(3, TimeUnit.SECONDS)),
    HALF_A_REPLY(() -> Given.created().onResponseBody(Given.HANG_UP)),
    NO_BODY_IN_TIME(() -> Given.created().bodyDelay(3, TimeUnit.SECONDS)),
    REQUEST_TIMEOUT_408(() -> Given.answer(408, "{}")),
    SERVER_ERROR_500(() -> Given.answer(500, "{\"detail\":\"Internal server error\"}")),
    BAD_GATEWAY_502(() -> Given.answer(502, "<html>Bad gateway</html>")),
    UNAVAILABLE_503_RETRY_AT_ONCE(() -> Given.answer(503, "{}").addHeader("Retry-After", "0")),
    REDIRECT_307(() -> Given.answer(307, "").addHeader("Location", "/v1/models/google/veo-3.1/predictions")),
    REDIRECT_308(() -> Given.answer(308, "").addHeader("Location", "/v1/models/google/veo-3.1/predictions")),
    HTML_WITH_200(() -> Given.answer(200, "<html>Welcome to our captive portal</html>")),
    TRUNCATED_JSON(() -> Given.answer(201, "{\"id\":\"gm3q\",\"status\":\"star")),
    WRONG_TYPE(() -> Given.answer(201, "[42]")),
    NO_ID(() -> Given.answer(201, "{\"id\":null,\"status\":\"starting\"}")),
    EMPTY(() -> Given.answer(201, "")),
    TWENTY_MEGABYTES(() -> new MockResponse.Builder().code(201).body(new Buffer().write(new byte[20 << 20])));

    @SuppressWarnings("ImmutableEnumChecker") // makes the same answer each time
    private final Supplier<MockResponse.Builder> answer;

    CreateFault(Supplier<MockResponse.Builder> answer) {
        this.answer = answer;
    }

    /** The fault, and after it a success for whoever sends the create again. */
    List<MockResponse> thenSuccess() {
        return List.of(answer.get().build(), Given.created().build());
    }
}

package com.aifreedomstudios.video.consumer.reference;

import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_FORBIDDEN;
import static com.aifreedomstudios.video.consumer.job.FailureCode.REFERENCE_UNREADABLE;

import com.aifreedomstudios.video.consumer.http.AskedWait;
import com.aifreedomstudios.video.consumer.job.FailureCode;
import com.aifreedomstudios.video.consumer.job.Refusal;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** Downloads a picture once, going after redirects by itself so that each is checked. */
final class Downloads {

    private static final int MOST_REDIRECTS = 3;

    private final Web web;
    private final Clock clock;

    Downloads(Web web, Clock clock) {
        this.web = web;
        this.clock = clock;
    }

    /** @throws FetchInterrupted if the thread is */
    Download from(HttpUrl start, Instant until) {
        var url = start;
        for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var objection = web.objection(url);
            if (objection.isPresent()) {
                return new Download.Refused(objection.get());
            }
            switch (visit(url, until)) {
                case Visit.Elsewhere(HttpUrl next) -> url = next;
                case Visit.End(Download download) -> {
                    return download;
                }
            }
        }
        return refused(REFERENCE_UNREADABLE, "its address leads on to more than " + MOST_REDIRECTS + " others.");
    }

    private Visit visit(HttpUrl url, Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (left.toMillis() <= 0) {
            return again("the server " + url.host() + " did not answer in time. Please try another server.");
        }
        try (var response = web.call(url, left).execute()) {
            return visit(url, response);
        } catch (IOException e) {
            return failed(url, e);
        }
    }

    private Visit visit(HttpUrl url, Response response) throws IOException {
        return switch (response.code()) {
            case 200 -> new Visit.End(content(response));
            case 301, 302, 303, 307, 308 -> redirect(url, response);
            case 408, 425, 429, 500, 502, 503, 504 ->
                new Visit.End(new Download.Again(
                        unreadable(url, response),
                        AskedWait.inHeader(response.header("Retry-After"), clock.instant())
                                .orElse(Duration.ZERO)));
            default -> new Visit.End(new Download.Refused(unreadable(url, response)));
        };
    }

    private static Download content(Response response) throws IOException {
        var source = response.body().source();
        if (response.body().contentLength() > Examination.LARGEST_BYTES
                || source.request(Examination.LARGEST_BYTES + 1L)) {
            return new Download.Refused(Examination.tooManyBytes());
        }
        return new Download.Complete(source.readByteArray());
    }

    private static Visit redirect(HttpUrl url, Response response) {
        var location = response.header("Location");
        var next = location == null ? null : url.resolve(location);
        return next == null
                ? new Visit.End(new Download.Refused(Refusal.of(
                        REFERENCE_UNREADABLE, "the server " + url.host() + " leads on to an address that is none.")))
                : new Visit.Elsewhere(next);
    }

    private static Visit failed(HttpUrl url, IOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new FetchInterrupted(failure);
        }
        if (ForbiddenAddress.isBehind(failure)) {
            return new Visit.End(refused(
                    REFERENCE_FORBIDDEN,
                    "its address (" + url.host()
                            + ") does not lead to the public internet. Please use one that everybody can open."));
        }
        if (isAboutTheCertificate(failure)) {
            return new Visit.End(
                    refused(REFERENCE_UNREADABLE, "the certificate of the server " + url.host() + " is not valid."));
        }
        return again(
                "the server " + url.host() + " cannot be reached or broke off. Please check the address in a browser.");
    }

    private static boolean isAboutTheCertificate(IOException failure) {
        return failure instanceof SSLException
                && Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(CertificateException.class::isInstance);
    }

    private static Refusal unreadable(HttpUrl url, Response response) {
        return Refusal.of(
                REFERENCE_UNREADABLE,
                "the server " + url.host() + " answered " + response.code()
                        + ". Please check that the picture opens in a browser without signing in.");
    }

    private static Visit again(String message) {
        return new Visit.End(new Download.Again(Refusal.of(REFERENCE_UNREADABLE, message), Duration.ZERO));
    }

    private static Download refused(FailureCode code, String message) {
        return new Download.Refused(Refusal.of(code, message));
    }

    /** What one address answered. */
    private sealed interface Visit {

        /** Another address. */
        record Elsewhere(HttpUrl url) implements Visit {}

        /** Something final for this attempt. */
        record End(Download download) implements Visit {}
    }
}

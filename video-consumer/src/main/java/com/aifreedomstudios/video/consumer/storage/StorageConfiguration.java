package com.aifreedomstudios.video.consumer.storage;

import com.aifreedomstudios.video.consumer.Secret;
import com.aifreedomstudios.video.consumer.generation.PictureStore;
import com.aifreedomstudios.video.consumer.generation.VideoStore;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Puts the store together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageProperties.class)
class StorageConfiguration {

    private static final Region REGION = Region.of("auto");

    @Bean
    S3Client s3Client(StorageProperties properties) {
        return S3Client.builder()
                .endpointOverride(properties.effectiveEndpoint())
                .region(REGION)
                .credentialsProvider(credentials(properties))
                .forcePathStyle(true)
                .serviceConfiguration(protocol())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(30)))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(properties.callTimeout())
                        .retryStrategy(Repetition.strategy(properties.callAttempts())))
                .build();
    }

    @Bean
    S3Presigner s3Presigner(StorageProperties properties) {
        return S3Presigner.builder()
                .endpointOverride(properties.effectiveEndpoint())
                .region(REGION)
                .credentialsProvider(credentials(properties))
                .serviceConfiguration(
                        protocol().toBuilder().pathStyleAccessEnabled(true).build())
                .build();
    }

    @Bean
    Bucket bucket(S3Client s3, StorageProperties properties) {
        return new Bucket(s3, Objects.requireNonNull(properties.bucket()), properties.effectiveEndpoint());
    }

    @Bean
    VideoStore videoStore(Bucket bucket, S3Presigner presigner, StorageProperties properties) {
        return new R2VideoStore(
                bucket,
                new VideoUpload(bucket, properties.partSize().toBytes()),
                new Comparison(bucket),
                properties.presignedUrls()
                        ? new PresignedLinks(presigner, bucket.name(), properties.presignedVideoLife())
                        : new PublicLinks(Objects.requireNonNull(properties.publicBaseUrl())));
    }

    @Bean
    PictureStore pictureStore(Bucket bucket, S3Presigner presigner, StorageProperties properties) {
        URI base = properties.publicBaseUrl();
        return new R2PictureStore(
                bucket,
                base == null
                        ? new PresignedLinks(presigner, bucket.name(), properties.presignedPictureLife())
                        : new PublicLinks(base));
    }

    @Bean
    StoreProbe storeProbe(Bucket bucket) {
        return new StoreProbe(bucket);
    }

    /** As R2 wants it: it refuses chunked signatures and never answers 100-continue. */
    private static S3Configuration protocol() {
        return S3Configuration.builder()
                .chunkedEncodingEnabled(false)
                .expectContinueEnabled(false)
                .build();
    }

    private static StaticCredentialsProvider credentials(StorageProperties properties) {
        Secret secret = Objects.requireNonNull(properties.secretAccessKey());
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(Objects.requireNonNull(properties.accessKeyId()), secret.value()));
    }
}

package com.aifreedomstudios.video.consumer;

import com.aifreedomstudios.video.consumer.catalogue.Catalogue;
import com.aifreedomstudios.video.consumer.catalogue.Model;
import com.aifreedomstudios.video.consumer.catalogue.RetiredModel;
import com.aifreedomstudios.video.consumer.job.Money;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The catalogue as it is written down. */
record CatalogueFile(String priceVersion, List<Model> models, List<RetiredModel> retired) {

    @SuppressWarnings("UnusedVariable") // only says how an amount is written
    private abstract static class AsNumber {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsNumber(BigDecimal usd) {}
    }

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addMixIn(Money.class, AsNumber.class)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Catalogue read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            var read = YAML.readValue(in, CatalogueFile.class);
            return new Catalogue(read.priceVersion(), read.models(), read.retired());
        } catch (IOException | JacksonException e) {
            throw new IllegalStateException("the catalogue " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

package com.aifreedomstudios.video.consumer;

import com.aifreedomstudios.video.consumer.catalogue.Catalogue;
import org.springframework.core.io.ClassPathResource;

/** The catalogue as it is shipped. */
public final class CatalogueForTests {

    private CatalogueForTests() {}

    public static Catalogue shipped() {
        return CatalogueFile.read(new ClassPathResource("catalogue.yaml"));
    }
}

package com.aifreedomstudios.video.adapter.architecture.platform;

import com.aifreedomstudios.video.adapter.architecture.kafka.AdapterOfKafka;

/** An adapter that knows another one, which it must not. */
public record AdapterThatKnowsAnother(AdapterOfKafka other) {}

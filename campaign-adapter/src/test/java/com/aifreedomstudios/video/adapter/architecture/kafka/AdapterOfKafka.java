package com.aifreedomstudios.video.adapter.architecture.kafka;

/** Something of one adapter. */
public final class AdapterOfKafka {}

package com.aifreedomstudios.video.consumer.violation.storage;

/** Is known by another adapter. */
public class AnyStore {}

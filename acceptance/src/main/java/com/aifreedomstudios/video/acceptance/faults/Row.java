package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import com.aifreedomstudios.video.acceptance.world.Setting;
import com.aifreedomstudios.video.acceptance.world.World;
import java.util.List;

/** One row of the matrix: a fault, done to a system at work. */
interface Row {

    /** As in the matrix: {@code F1}. */
    String id();

    /** What is done, for people, in a few words. */
    String fault();

    /** Whether it is part of the small tier. */
    default boolean isSmall() {
        return true;
    }

    /** What this row's system is like; a row may get the one that an earlier row with the same setting left. */
    default Setting setting() {
        return Setting.HASTY;
    }

    /** Plays it, blocks until everything has settled, and judges. */
    List<Finding> play(World world) throws Exception;
}

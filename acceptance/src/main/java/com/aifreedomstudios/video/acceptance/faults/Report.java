package com.aifreedomstudios.video.acceptance.faults;

import com.aifreedomstudios.video.acceptance.world.Finding;
import java.time.Duration;
import java.util.List;

/**
 * What came of one row.
 *
 * @param faults what was done, for people
 */
record Report(String row, String faults, Duration took, List<Finding> findings) {

    Report {
        findings = List.copyOf(findings);
    }

    boolean passed() {
        return findings.stream().allMatch(Finding::holds);
    }
}

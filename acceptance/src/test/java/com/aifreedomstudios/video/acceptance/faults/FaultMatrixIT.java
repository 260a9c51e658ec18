package com.aifreedomstudios.video.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.aifreedomstudios.video.acceptance.world.Scale;
import com.aifreedomstudios.video.sandbox.Checkout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The small tier of the fault matrix; {@code ./run faults} plays the full one. */
class FaultMatrixIT {

    private static final Scale SMALL = new Scale(200, 1);

    private static Matrix matrix;

    @BeforeAll
    static void begin() {
        var directory = Checkout.root().resolve("acceptance/target/fault-matrix");
        matrix = new Matrix(SMALL, directory, Map.of(), new Progress(System.out, false));
    }

    @AfterAll
    static void end() {
        matrix.close();
    }

    static List<Named<Row>> rows() {
        return Rows.all().stream()
                .filter(Row::isSmall)
                .map(row -> Named.of(row.id() + ": " + row.fault(), row))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everyPromiseIsKept(Row row) {
        var report = matrix.play(row);

        assertThat(report.passed()).as(Table.of(List.of(report))).isTrue();
    }
}

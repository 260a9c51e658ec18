package com.aifreedomstudios.video.acceptance.faults;

import java.util.List;

/** The rows there are, in the matrix's order; those that belong to parts not built yet have their places in it. */
final class Rows {

    private Rows() {}

    static List<Row> all() {
        return List.of(
                new Deaths(),
                new Undiscoverable(),
                new Deploys(),
                new Zombies(),
                new BrokerDeaths("F4", 1),
                new BrokerDeaths("F4b", 3),
                new Storm(),
                new LostReplies(),
                new Outage(),
                new Repetitions(),
                new PoisonRecords(),
                new BadStarts(),
                new LongJobAhead(),
                new ManyWaiting(),
                new PilingPictures(),
                new LongJob(),
                new LargeLedger());
    }
}

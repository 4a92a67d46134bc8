package org.practicecommons.exchange;

import java.util.Comparator;
import java.util.List;
import org.practicecommons.base.services.Contributions;

/** The readers that there are: those of the product, and those that other bundles register as services. */
public final class RecordReaders {

    private RecordReaders() {
    }

    /** In the order in which they are asked. */
    public static List<RecordReader> installed() {
        return Contributions.of(RecordReader.class).stream().sorted(Comparator.comparing(RecordReader::id)).toList();
    }
}

package org.practicecommons.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Report;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.IncomingRecord;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.PayloadSummary;
import org.practicecommons.operations.internal.OpenHome;

/** What an import of those files would do; stores nothing. */
public final class PreviewImport extends Operation<PreviewImport.Preview> {

    /** Records that are named; those beyond are only counted. */
    public static final int MOST_NAMED = 500;

    /**
     * A record that would be written.
     *
     * @param labels its names, empty when it has none
     * @param isNew whether it would be added; else it would be changed
     * @param where file and row that it comes from
     */
    public record Item(String iri, String kind, List<LangText> labels, boolean isNew, String where) {
    }

    /** @param report as the import itself would make it */
    public record Preview(Report report, List<Item> first) {
    }

    private final List<Path> files;
    private final Optional<String> mapping;
    private final boolean goodRows;

    /** @param goodRows whether the good rows of a table of ours would come in although others are bad */
    public PreviewImport(List<Path> files, Optional<String> mapping, boolean goodRows) {
        this.files = List.copyOf(files);
        this.mapping = mapping;
        this.goodRows = goodRows;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.CURATE);
    }

    @Override
    Preview execute(OpenHome home, Session session, Progress progress) {
        List<Item> first = new ArrayList<>();
        Report report = new ImportFiles(files, Optional.empty(), mapping, true, goodRows).execute(home, session,
                progress, (record, isNew) -> {
                    if (first.size() < MOST_NAMED) {
                        first.add(item(home, record, isNew));
                    }
                });
        return new Preview(report, List.copyOf(first));
    }

    private static Item item(OpenHome home, IncomingRecord record, boolean isNew) {
        List<LangText> labels = PayloadSummary.of(home.model(), record.iri(), Payload.of(record.payload())).labels();
        return new Item(record.iri(), record.kind(), labels, isNew, record.where());
    }
}

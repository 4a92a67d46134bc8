package org.practicecommons.operations;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.operations.internal.OpenHome;

/** Writes the answer to a query into a CSV file, which appears under its name only when it is whole. */
public final class WriteQueryFile extends Operation<Path> {

    private final String sparql;
    private final QueryLimits limits;
    private final Path file;

    public WriteQueryFile(String sparql, QueryLimits limits, Path file) {
        this.sparql = sparql;
        this.limits = limits;
        this.file = file;
    }

    @Override
    Path execute(OpenHome home, Session session, Progress progress) {
        Table table = new RunQuery(sparql, limits).execute(home, session, progress);
        return WholeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            TableCsv.write(table, writer);
            writer.flush();
        });
    }
}

package org.practicecommons.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * The alternative: the same quads into TDB2's own transactions and one Lucene writer with the same fields, with no
 * journal, no history and no ledger. Quads of one record stand together in the file, as both sides expect.
 */
final class ImportPeer {

    /** Records in one transaction. */
    static final int TRANSACTION = 20_000;

    private ImportPeer() {
    }

    static Figures load(Path file, Path directory, int recordsPerTransaction) throws IOException {
        Gauge gauge = new Gauge();
        Path graph = Files.createDirectories(directory.resolve("graph"));
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(graph.toString());
        Set<String> records = new HashSet<>();
        long inTransaction = 0;
        try (PeerIndex index = new PeerIndex(directory.resolve("index"))) {
            Iterator<Quad> quads = AsyncParser.asyncParseQuads(file.toString());
            dataset.begin(ReadWrite.WRITE);
            String current = "";
            while (quads.hasNext()) {
                Quad quad = quads.next();
                String record = quad.getGraph().getURI();
                if (!record.equals(current)) {
                    index.finish();
                    current = record;
                    records.add(record);
                    if (++inTransaction > recordsPerTransaction) {
                        dataset.commit();
                        dataset.end();
                        dataset.begin(ReadWrite.WRITE);
                        inTransaction = 1;
                    }
                }
                dataset.add(quad);
                index.add(quad);
            }
            index.finish();
            dataset.commit();
            dataset.end();
        }
        dataset.close();
        return gauge.end(records.size(), directory);
    }

}

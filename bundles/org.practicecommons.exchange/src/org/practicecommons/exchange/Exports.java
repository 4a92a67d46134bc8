package org.practicecommons.exchange;

import java.io.OutputStream;
import java.nio.file.Path;
import org.practicecommons.exchange.internal.rdf.JsonLdExport;
import org.practicecommons.exchange.internal.rdf.NQuadsExport;
import org.practicecommons.exchange.internal.rdf.TurtleExport;
import org.practicecommons.exchange.internal.table.CsvSink;
import org.practicecommons.exchange.internal.table.TableExport;
import org.practicecommons.exchange.internal.table.XlsxSink;
import org.practicecommons.exchange.internal.xmi.XmiExport;
import org.practicecommons.model.RecordModel;

/** Opens the writer of a format. */
public final class Exports {

    private Exports() {
    }

    /**
     * @param out should be buffered; stays open
     * @throws IllegalArgumentException for a format that is read only
     */
    public static RecordExport open(Format format, RecordModel model, OutputStream out) {
        return open(format, model, ExportSettings.plain(Path.of(System.getProperty("java.io.tmpdir"))), out);
    }

    /**
     * @param out should be buffered; stays open
     * @throws IllegalArgumentException for a format that is read only
     */
    public static RecordExport open(Format format, RecordModel model, ExportSettings settings, OutputStream out) {
        return switch (format) {
            case TURTLE -> new TurtleExport(model, out, false);
            case TRIG -> new TurtleExport(model, out, true);
            case NQUADS -> new NQuadsExport(out);
            case JSONLD -> new JsonLdExport(model, out);
            case XMI -> new XmiExport(model, out);
            case CSV -> new TableExport(model, settings, settings.alone().isPresent()
                    ? CsvSink.alone(model, out) : CsvSink.zip(model, out));
            case XLSX -> new TableExport(model, settings,
                    new XlsxSink(out, settings.alone().isPresent(), settings.temporary()));
            case NTRIPLES -> throw new IllegalArgumentException(format.id() + " is not written");
        };
    }
}

package org.practicecommons.exchange.internal.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.exchange.Format;

/** The tables of a zip, read one after the other. */
final class CsvZip implements TableSource {

    private static final int LARGEST_METADATA = 4 << 20;

    private final Path path;
    private final ZipFile zip;

    private CsvZip(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** @throws Refusal when it is no zip that can be opened */
    static CsvZip open(Path path) throws IOException {
        try {
            return new CsvZip(path, new ZipFile(path.toFile()));
        } catch (ZipException e) {
            throw refusal("table.badZip", path, "");
        }
    }

    /** Sorted. */
    @Override
    public List<String> tables() {
        return zip.stream().filter(entry -> !entry.isDirectory() && !entry.getName().contains("/"))
                .map(ZipEntry::getName).filter(name -> name.endsWith(CsvSink.ENDING))
                .sorted(Comparator.naturalOrder()).toList();
    }

    @Override
    public Optional<Map<String, List<String>>> whole() throws IOException {
        ZipEntry entry = zip.getEntry(CsvSink.METADATA);
        if (entry == null) {
            return Optional.empty();
        }
        Map<String, List<String>> headings = new TreeMap<>();
        for (JsonNode table : metadata(entry).path("tables")) {
            String name = table.path("url").asText();
            if (zip.getEntry(name) == null) {
                throw refusal("table.missing", path, name);
            }
            List<String> titles = new ArrayList<>();
            for (JsonNode column : table.path("tableSchema").path("columns")) {
                titles.add(column.path("titles").asText());
            }
            headings.put(name, Heads.needed(titles));
        }
        return Optional.of(headings);
    }

    private JsonNode metadata(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new ObjectMapper().readTree(in.readNBytes(LARGEST_METADATA));
        } catch (JsonProcessingException e) {
            throw refusal("table.badMetadata", path, CsvSink.METADATA);
        }
    }

    /** @throws Refusal when it unpacks to far more than tables do */
    @Override
    public void read(String table, RowSink sink) throws IOException {
        ZipEntry entry = zip.getEntry(table);
        if (entry.getSize() > UnpackLimit.of(entry.getCompressedSize())) {
            throw refusal("table.bomb", path, table);
        }
        try (InputStream in = new UnpackLimit(zip.getInputStream(entry), entry.getCompressedSize())) {
            CsvRows.read(path.getFileName() + "/" + table, in, sink);
        } catch (UnpackLimit.Exceeded e) {
            throw refusal("table.bomb", path, table);
        } catch (ZipException e) {
            throw refusal("table.badZip", path, table);
        }
    }

    private static Refusal refusal(String key, Path path, String table) {
        return new Refusal(Refusal.Reason.BAD_INPUT,
                Message.of(Format.class, key, "file", path.getFileName(), "table", table));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package org.practicecommons.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practicecommons.base.Environment;
import org.practicecommons.operations.Home;
import org.practicecommons.operations.HomeSpec;
import org.practicecommons.operations.SearchMeans;

/** The homes of one written session, each opened once and kept open until its end. */
final class TranscriptHomes implements Homes, AutoCloseable {

    private final Map<Path, StandaloneHomes> homes = new LinkedHashMap<>();

    @Override
    public Home open(Path directory) {
        return at(directory).open(directory);
    }

    @Override
    public Home create(Path directory, HomeSpec spec) {
        return at(directory).create(directory, spec);
    }

    @Override
    public void replaced() {
        homes.values().forEach(StandaloneHomes::replaced);
    }

    private StandaloneHomes at(Path directory) {
        return homes.computeIfAbsent(directory, any -> new StandaloneHomes(Environment.system(), SearchMeans.WORDS));
    }

    @Override
    public void close() {
        homes.values().forEach(StandaloneHomes::close);
    }
}

package org.practicecommons.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicecommons.checks.Community;
import org.practicecommons.checks.Draft;

class ResourceAddressCheckTest {

    private final Community community = new Community();

    @Test
    void aResourceCanBeReadSomewhere() {
        Draft guide = community.add("Resource", "Guide");
        assertEquals(List.of("address.missing"), community.codes("address", "Guide"));
        guide.to("address", "https://guide.example/");
        assertEquals(List.of(), community.codes("address", "Guide"));
        guide.choose("archiveState", "missing");
        assertEquals(List.of("address.gone"), community.codes("address", "Guide"));
        guide.to("archivedAt", "https://archive.example/guide");
        assertEquals(List.of(), community.codes("address", "Guide"));
    }

    @Test
    void anAttachedFileWillDo() {
        community.add("Resource", "Guide").part("files").text("name", "guide.pdf");
        assertEquals(List.of(), community.codes("address", "Guide"));
    }
}

package org.practicecommons.operations.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.practicecommons.base.FileTrouble;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** The vocabularies that come with the product: one Turtle file for each scheme, and one for their sources. */
public final class ShippedVocabularies {

    private static final List<String> NAMES = List.of("sources", "grounds", "groups", "sectors", "regions",
            "approaches", "partnership-forms", "sharing-channels", "rights", "issues", "hrmm-elements", "hrmm-levels",
            "hrmm-indicators");

    private ShippedVocabularies() {
    }

    /** Their files, in a folder of the home; the caller removes them. */
    public static List<Path> unpack(OpenHome home) {
        try {
            Path folder = Files.createTempDirectory(home.temporary(), "vocabularies");
            List<Path> files = new ArrayList<>();
            for (String name : NAMES) {
                try (InputStream in = ShippedVocabularies.class.getResourceAsStream("vocabularies/" + name + ".ttl")) {
                    files.add(Files.write(folder.resolve(name + ".ttl"), in.readAllBytes()));
                }
            }
            return files;
        } catch (IOException e) {
            throw notMade(home, e);
        }
    }

    /** Removes what was unpacked, its folder included. */
    public static void remove(OpenHome home, List<Path> files) {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(files.getFirst().getParent());
        } catch (IOException e) {
            throw notMade(home, e);
        }
    }

    private static Refusal notMade(OpenHome home, IOException e) {
        return new Refusal(Refusal.Reason.STORAGE, Message.of(OpenHome.class, "folder.notMade", "folder",
                home.directory().directory(), "cause", FileTrouble.cause(e)), e);
    }
}

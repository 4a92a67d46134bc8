package org.practicecommons.operations.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicecommons.base.Message;

/** Questions that come with the product, in the order in which they are offered; each lies in a file beside. */
public enum ReadyQuery {
    PRACTICES_BY_ISSUE("practices-by-issue"),
    PRACTICES_BY_REGION("practices-by-region"),
    PRACTICES_BY_ORGANISATION("practices-by-organisation"),
    ORGANISATIONS_WITHOUT_PRACTICE("organisations-without-practice"),
    PRACTICES_WITHOUT_LESSON("practices-without-lesson"),
    LESSONS_WITHOUT_CONSENT("lessons-without-consent"),
    PRACTICES_NOBODY_ADOPTED("practices-nobody-adopted"),
    ADOPTIONS_WITHOUT_RESULT("adoptions-without-result"),
    PARTNERSHIPS_WITHOUT_AGREEMENT("partnerships-without-agreement"),
    RESOURCES_NOBODY_CITES("resources-nobody-cites");

    private final String id;

    ReadyQuery(String id) {
        this.id = id;
    }

    /** The name on the command line; stable. */
    public String id() {
        return id;
    }

    /** The question in plain words. */
    public Message title() {
        return Message.of(ReadyQuery.class, "ready." + id);
    }

    /** Without the prefixes of the model, which are known. */
    public String sparql() {
        try (InputStream in = ReadyQuery.class.getResourceAsStream(id + ".rq")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(id, e);
        }
    }

    public static Optional<ReadyQuery> of(String id) {
        return Stream.of(values()).filter(query -> query.id.equals(id)).findFirst();
    }
}

package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** The checks that records are held against, those that other bundles bring among them; the gravest first. */
public final class ListChecks extends Operation<List<ListChecks.Item>> {

    /**
     * One check.
     *
     * @param id begins the codes of its findings
     * @param severity how bad what it finds is at worst
     * @param explanation why it matters and how to mend it
     */
    public record Item(String id, Finding.Severity severity, Message title, Message explanation) {
    }

    @Override
    List<Item> execute(OpenHome home, Session session, Progress progress) {
        return home.checks().stream()
                .map(check -> new Item(check.id(), check.severity(), check.title(), check.explanation())).toList();
    }
}

package org.practicecommons.example;

import java.util.List;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.CheckedRecord;
import org.practicecommons.checks.Surroundings;

/** Finds websites whose address begins with http:, and offers to write them with https:. */
public final class OpenWebsiteCheck implements Check {

    private static final String FIELD = "website";
    private static final String OPEN = "http:";

    @Override
    public String id() {
        return FIELD;
    }

    @Override
    public Finding.Severity severity() {
        return Finding.Severity.WARNING;
    }

    @Override
    public Message title() {
        return Message.of(OpenWebsiteCheck.class, "website.title");
    }

    @Override
    public Message explanation() {
        return Message.of(OpenWebsiteCheck.class, "website.explanation");
    }

    @Override
    public List<Finding> check(CheckedRecord record, Surroundings around) {
        return record.told().values(FIELD).stream().map(Object::toString).filter(site -> site.startsWith(OPEN))
                .map(site -> finding(record.iri(), site)).toList();
    }

    private Finding finding(String record, String site) {
        String secure = "https:" + site.substring(OPEN.length());
        Fix fix = new Fix("website.secure", Message.of(OpenWebsiteCheck.class, "website.secure"), "", record,
                List.of(Fix.Change.take(FIELD, site), Fix.Change.add(FIELD, secure)));
        return new Finding(severity(), "website.open", record, FIELD,
                Message.of(OpenWebsiteCheck.class, "website.open", "website", site), List.of(fix));
    }
}

package org.practicecommons.operations;

import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.map.Maps;
import org.practicecommons.operations.map.MapQuestion;
import org.practicecommons.operations.map.NetworkMap;

/** Who and what hang together, as far as the session may see it: records, ties with their reasons, and a picture. */
public final class DrawMap extends Operation<NetworkMap> {

    private final MapQuestion question;

    public DrawMap(MapQuestion question) {
        this.question = question;
    }

    @Override
    NetworkMap execute(OpenHome home, Session session, Progress progress) {
        Maps maps = new Maps(home, session);
        return switch (question) {
            case MapQuestion.Around around -> maps.of(around);
            case MapQuestion.Whole whole -> maps.of(whole);
            case MapQuestion.Strangers strangers -> maps.of(strangers);
            case MapQuestion.Spread spread ->
                maps.of(new TraceGenealogy(spread.practice()).execute(home, session, progress));
        };
    }
}

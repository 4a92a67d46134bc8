package org.practicecommons.journal.internal;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.practicecommons.journal.Place;

/** The payloads appended last, because the projections ask for them at once. Bounded by bytes. */
final class PayloadCache {

    private final long limit;
    private final Map<Place, byte[]> payloads = new LinkedHashMap<>();
    private long size;

    PayloadCache(long limit) {
        this.limit = limit;
    }

    synchronized void put(Place place, byte[] payload) {
        payloads.put(place, payload);
        size += payload.length;
        Iterator<byte[]> eldest = payloads.values().iterator();
        while (size > limit && eldest.hasNext()) {
            size -= eldest.next().length;
            eldest.remove();
        }
    }

    synchronized Optional<byte[]> get(Place place) {
        return Optional.ofNullable(payloads.get(place));
    }

    synchronized void clear() {
        payloads.clear();
        size = 0;
    }
}

package org.multitudelibs.deliberation.polis;

import java.util.OptionalInt;

/**
 * What a conversation is and how many took part ({@code summary.csv}).
 *
 * @param url its address, empty when it has none
 * @param views how often it was looked at, where somebody counted
 * @param voters who voted
 * @param votersOnMap who has a place on the map
 * @param commenters who wrote a statement
 * @param groups how many groups there are on the map
 */
public record PolisSummary(
        String topic,
        String url,
        OptionalInt views,
        int voters,
        int votersOnMap,
        int commenters,
        int comments,
        int groups,
        String description) {}

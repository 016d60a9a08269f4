package org.multitude;

/** Kinds of figures that files say of an opinion map, and that follow from the votes. */
enum FigureKind {
    TOTALS("totals", "People, statements and groups in all"),
    VOTES("votes", "Votes on each statement"),
    OF_PEOPLE("votesOfPeople", "Votes of each person"),
    MEMBERS("members", "Who is in which group"),
    SIZES("sizes", "People in each group"),
    PLACES("places", "Where people are on the map"),
    REPRESENTATIVE("representative", "What sets each group apart"),
    BY_GROUP("votesByGroup", "Votes of each group on each statement"),
    CONSENSUS("consensus", "How much all groups agree with each statement"),
    LISTS("lists", "What brings together, what divides, what is uncertain"),
    EXTREMITY("extremity", "How far each statement spreads people"),
    PRIORITIES("priorities", "Weight of each statement for the next vote");

    private final String code;
    private final String words;

    FigureKind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Its name for machines. */
    String code() {
        return code;
    }

    String words() {
        return words;
    }
}

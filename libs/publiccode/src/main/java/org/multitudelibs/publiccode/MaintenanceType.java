package org.multitudelibs.publiccode;

/** Who maintains the software (standard, key {@code maintenance.type}). */
public enum MaintenanceType implements Coded {
    /** The staff of the publishing administration. */
    INTERNAL("internal"),
    /** A company under contract. */
    CONTRACT("contract"),
    /** Volunteers or users, nobody being paid for it. */
    COMMUNITY("community"),
    /** Nobody. */
    NONE("none");

    private final String code;

    MaintenanceType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}

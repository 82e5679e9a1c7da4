package dev.rollcall.kiosk.sync;

/** The embedding models that this kiosk can go by. Thread-safe; no method waits. */
public interface GalleryModels {
    /** Whether the faces of a model can be compared. */
    enum Standing {
        READY,
        /** It is being fetched for the first time. */
        COMING,
        /** It could not be had; it is tried again now and then. */
        MISSING
    }

    /** Where the model stands; begins to fetch one that is not there. */
    Standing standing(String modelId);

    /** The model to go by while the server has named none. */
    String usual();

    /** Nothing but this one model, which is there. */
    static GalleryModels only(String modelId) {
        return new GalleryModels() {
            @Override
            public Standing standing(String wanted) {
                return wanted.equals(modelId) ? Standing.READY : Standing.MISSING;
            }

            @Override
            public String usual() {
                return modelId;
            }
        };
    }
}

-- The key under which names are searched and compared: no accents, no case, đ as d, y as i, punctuation as one space.
-- vn.itplan.common.Texts.searchKey gives the same in Java; a test compares the two.
create function search_key(value text) returns text
    language sql immutable strict parallel safe
    return btrim(
        regexp_replace(
            translate(
                regexp_replace(
                    normalize(
                        lower(
                            -- control characters and those that nobody sees
                            regexp_replace(value, '[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B-\u200D\u2060\uFEFF]', '', 'g')
                            collate "vi-x-icu"
                        ),
                        nfd
                    ),
                    '[\u0300-\u036F]', '', 'g'
                ),
                'đðy', 'ddi'
            ) collate "vi-x-icu",
            '[^[:alnum:]]+', ' ', 'g'
        )
    );

-- One sequence for all rows, so that an identifier names one thing. The application takes fifty at a time.
create sequence row_id start with 1000 increment by 50;

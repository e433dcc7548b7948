-- Remade as a whole by each publication: checking each deleted piece against the pieces drawn from it took half a
-- minute for 25,000 roads, and proved nothing.
alter table portal.light_piece drop constraint light_piece_piece_id_fkey;

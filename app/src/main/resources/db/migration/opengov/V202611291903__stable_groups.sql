-- Maps are computed anew, with how well their groups hold.
delete from opengov.opinion;

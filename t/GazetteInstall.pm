# A copy of the server's installation in which a test may add files, such as
# another version of the extension's script. Programs find their libraries and
# shared files relative to themselves, so the copy keeps the layout of folders;
# only the programs are copied, all else is linked.
package GazetteInstall;

use strict;
use warnings;
use File::Basename qw(dirname);
use File::Path qw(make_path);
use PostgreSQL::Test::Utils;

sub pg_config
{
	my ($what) = @_;
	my $dir = `pg_config --$what`;
	chomp $dir;
	return $dir;
}

# Links all that is in a folder, folders by themselves.
sub link_tree
{
	my ($from, $to) = @_;
	make_path($to);
	opendir(my $dh, $from) or die "$from: $!";
	for my $name (grep { !/^\.\.?$/ } readdir $dh)
	{
		if (-d "$from/$name")
		{
			link_tree("$from/$name", "$to/$name") unless $name =~ /^(bitcode|pgxs)$/;
		}
		else
		{
			symlink("$from/$name", "$to/$name") or die "$to/$name: $!";
		}
	}
	closedir $dh;
}

# Returns the install_path for PostgreSQL::Test::Cluster->new and the folder of
# the extensions' scripts.
sub new_copy
{
	my $root = PostgreSQL::Test::Utils::tempdir();
	my ($bin, $lib, $share) = map { pg_config($_) } qw(bindir pkglibdir sharedir);
	link_tree($_, "$root$_") for ($lib, $share);
	make_path("$root$bin");
	for my $program (glob("$bin/*"))
	{
		system('cp', '-L', $program, "$root$bin/") == 0 or die "cp $program";
	}
	return (dirname("$root$bin"), "$root$share/extension");
}

1;

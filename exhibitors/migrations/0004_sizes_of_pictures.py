import django.core.validators
import exhibitors.models.picture
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('exhibitors', '0003_shortlist'),
    ]

    operations = [
        migrations.AddField(
            model_name='picture',
            name='sizes',
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name='picture',
            name='file',
            field=exhibitors.models.picture.UprightImageField(db_index=True, height_field='height', upload_to=exhibitors.models.picture.random_name, validators=[django.core.validators.FileExtensionValidator(['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif'])], verbose_name='file', width_field='width'),
        ),
    ]
